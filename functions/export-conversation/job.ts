import * as z from 'zod/mini';
import type { ExportJob } from '../../core/ports/work.ts';

const job = z.object({ exportId: z.string() });

/** Which export a job asks for. @throws where it names none */
export const readJob = (body: string): ExportJob => z.parse(job, JSON.parse(body));
