/** Command line of the control API: `node test/delivery-server/control.ts URL TOKEN COMMAND [JSON]`, or `log`, `outbox`, `state`. */
import { text } from 'node:stream/consumers';

const looks: readonly string[] = ['log', 'outbox', 'state'];
const [url, token, name, json = '{}'] = process.argv.slice(2);
if (url === undefined || token === undefined || name === undefined) {
  process.stderr.write('control.ts URL TOKEN COMMAND [JSON | -]\n');
  process.exit(2);
}
const headers = { Authorization: `Bearer ${token}` };
const response = looks.includes(name)
  ? await fetch(`${url}/${name}`, { headers })
  : await fetch(`${url}/commands/${name}`, {
      method: 'POST',
      headers,
      body: json === '-' ? await text(process.stdin) : json,
    });
process.stdout.write(`${await response.text()}\n`);
process.exitCode = response.ok ? 0 : 1;
