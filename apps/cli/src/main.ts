import 'reflect-metadata';
import { run } from './spaser';

// A reader that closes early (« | head ») ends the command without a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
