/** The look of skin 1. */
export const skin1Style = `
body { margin: 0; min-width: max-content; font-family: "BIZ UDPGothic", "Meiryo", sans-serif; color: #1b2a3a; background: #eef2f6; }
header { background: #1d4f7c; color: #fff; padding: 10px 20px; display: flex; justify-content: space-between; }
header h1 { font-size: 18px; margin: 0; } header p { margin: 0; font-size: 13px; text-align: right; }
header a { color: #fff; } nav { background: #2f6ea3; padding: 6px 20px; } nav a { color: #fff; margin-right: 24px; }
main { padding: 16px 20px; } h2 { font-size: 16px; border-left: 5px solid #1d4f7c; padding-left: 8px; }
form.fields { background: #fff; border: 1px solid #c9d4df; padding: 12px; max-width: 960px; }
.field { margin: 6px 0; } .field > label, .field > .legend { display: inline-block; width: 190px; }
button { background: #1d4f7c; color: #fff; border: 0; padding: 6px 18px; margin: 8px 8px 0 0; cursor: pointer; }
table { border-collapse: collapse; background: #fff; font-size: 13px; } caption { text-align: left; padding: 6px 0; }
th, td { border: 1px solid #c9d4df; padding: 4px 8px; text-align: left; white-space: nowrap; } th { background: #dfe8f1; }
.message { background: #fff4e0; border: 1px solid #e0a030; padding: 8px 12px; max-width: 960px; }
.tabs a, .tabs strong { display: inline-block; padding: 6px 14px; background: #dfe8f1; margin-right: 2px; }
.tabs strong { background: #fff; } dt { float: left; width: 220px; } dd { margin: 0 0 8px 220px; }
`;
