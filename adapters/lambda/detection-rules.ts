import * as z from 'zod/mini';
import { DETECTION_BOUNDS, type DetectionRules, KNOWN_PLACE } from '../../core/contract/detection.ts';
import { ENVIRONMENT } from '../../core/contract/environment.ts';
import { settings } from './settings.ts';

const whole = ([least, most]: readonly [number, number]) => z.int().check(z.gte(least), z.lte(most));
const threshold = { conversations: whole(DETECTION_BOUNDS.conversations), minutes: whole(DETECTION_BOUNDS.minutes) };

const detection = z.strictObject({
  ...threshold,
  knownAfterDays: whole(DETECTION_BOUNDS.knownAfterDays),
  knownPlaces: z.array(z.string().check(z.regex(KNOWN_PLACE))),
  watched: z.strictObject({ ...threshold, hours: whole(DETECTION_BOUNDS.hours) }),
});

/** By which rules hosts are restricted by themselves (N10), from this function's settings. @throws naming the field that is wrong */
export function detectionRules(): DetectionRules {
  const read = z.safeParse(detection, jsonOf(settings('detection').detection));
  if (read.success) return read.data;
  const fields = read.error.issues.map((issue) => ['detection', ...issue.path].join('.'));
  throw new Error(`the environment variable ${ENVIRONMENT.detection} has a wrong value: ${fields.join(', ')}`);
}

function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
