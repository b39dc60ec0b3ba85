/** Entry point of the command line. */
import { exitCodes } from './exit-code.ts';
import { runCli } from './run.ts';

// A reader such as `head` that goes away ends the work, without a stack trace and without an exit code that says
// something about documents.
process.stdout.on('error', () => process.exit(exitCodes.internal));

process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  platform: process.platform,
});
