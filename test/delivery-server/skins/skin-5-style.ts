/** The style sheet of skin 5. */
export const skin5Style = `
:root { font-family: system-ui, "BIZ UDPGothic", "Meiryo", sans-serif; color: #1f2933; }
body { margin: 0; } header { display: flex; justify-content: space-between; padding: 12px 24px; background: #0b5b73; color: #fff; }
.account p { margin: 0; } .columns { display: flex; gap: 24px; padding: 24px; } nav ul { list-style: none; padding: 0; white-space: nowrap; }
form.wide { display: grid; grid-template-columns: repeat(2, minmax(280px, 1fr)); gap: 12px; max-width: 860px; }
form.wide .buttons { grid-column: 1 / -1; } .field { display: flex; flex-direction: column; gap: 4px; } fieldset { border: 0; padding: 0; }
.alert { display: flex; gap: 8px; background: #fdecea; padding: 8px 16px; } [role=tablist] { display: flex; gap: 16px; }
[aria-selected=true] { font-weight: bold; } [role=grid] { display: table; font-size: 13px; } [role=rowgroup] { display: table-row-group; }
[role=row] { display: table-row; } [role=row] > * { display: table-cell; padding: 6px 8px; border-bottom: 1px solid #cbd2d9; white-space: nowrap; }
.pages { display: flex; gap: 8px; list-style: none; padding: 0; } .badge { border: 1px solid; border-radius: 8px; padding: 0 6px; }
.only-read { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }`;
