/** React's effects for those who return a clean-up or nothing, and cannot return anything else by accident. */
import {
  type DependencyList,
  useEffect as useReactEffect,
  useLayoutEffect as useReactLayoutEffect,
} from 'react';

/**
 * React calls whatever an effect returned, once it ends; what is no function then takes the whole window down. Its
 * own type lets `() => call()` pass where `call` only claims to return nothing.
 */
type Effect = () => (() => void) | undefined;

export const useEffect: (effect: Effect, dependencies?: DependencyList) => void = useReactEffect;
export const useLayoutEffect: (effect: Effect, dependencies?: DependencyList) => void = useReactLayoutEffect;
