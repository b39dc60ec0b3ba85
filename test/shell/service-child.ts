/** Plays Electron's utility process: gives the built service a parent port over Node's own channel. */
const [modulePath = ''] = process.argv.slice(2);

Object.defineProperty(process, 'parentPort', {
  value: {
    on: (event: string, listener: (message: { readonly data: unknown }) => void) =>
      process.on(event, (data: unknown) => listener({ data })),
    postMessage: (message: unknown) => process.send?.(message),
  },
});

await import(modulePath);
