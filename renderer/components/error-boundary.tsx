/** Where a part of the window cannot be drawn, it says so in its place; the rest of the window goes on. */
import { Component, type ReactNode } from 'react';
import { NotDrawn } from './not-drawn.tsx';

interface ErrorBoundaryProps {
  /** What is drawn, by name: when something else is to be drawn, it is tried again. */
  readonly subject: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly subject: string;
  readonly hasFailed: boolean;
}

/** React knows no other form for this than a class. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { subject: this.props.subject, hasFailed: false };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps(
    { subject }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return subject === state.subject ? null : { subject, hasFailed: false };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <NotDrawn /> : this.props.children;
  }
}
