/** What a window finds as `window.hoshodesk`, grouped by capability; the same in Electron and in a browser. */
import type { Result } from '../result.ts';
import type { EventName, Events } from './events.ts';
import type { Channel, MadeFile, RequestOf, ResponseOf } from './requests.ts';

/** A running request; `cancel` makes it end with code `cancelled`. */
export interface Call<C extends Channel> {
  readonly result: Promise<Result<ResponseOf<C>>>;
  cancel(): void;
}

export interface Bridge {
  readonly service: {
    call<C extends Channel>(channel: C, request: RequestOf<C>): Call<C>;
    /** Returns what ends the subscription. */
    on<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void): () => void;
  };
  readonly files: {
    /** Lets the user choose a place and writes there; `saved: false` = the user gave up. */
    save(file: MadeFile): Promise<{ readonly saved: boolean }>;
  };
  readonly pages: {
    /** Opens the report held under this id in a window of its own. */
    openReport(id: string): void;
    /** The current page as a PDF file, without headers and footers. */
    printToPdf(): Promise<Result<Uint8Array>>;
  };
}
