import { startStack } from '../../local/stack.ts';
import { smallHandlers } from './small-handlers.ts';

/** Started by restart.test.ts, which kills it. Keeps its data in the folder that it is told. */
const data = process.argv[2];
const stack = await startStack({ ...smallHandlers(), port: 0, smtpPort: 0, data });
process.stdout.write(
  `${JSON.stringify({ url: stack.url, smtpPort: stack.smtpPort, database: stack.database.endpoint })}\n`,
);
