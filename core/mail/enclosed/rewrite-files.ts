import type { LeftOut } from '../../model.ts';
import { cleanName } from '../clean-name.ts';
import { Allowance } from '../content/archive/allowance.ts';
import type { EnclosedFile } from '../known-file.ts';
import { filesOf } from '../take-in.ts';
import type { Enclosure } from './enclosure.ts';
import { fileSigns } from './file-signs.ts';
import { oneInvite } from './one-invite.ts';
import { rewriteCalendar } from './rewrite-calendar.ts';
import { rewriteMail } from './rewrite-mail.ts';

/** Mails in mails that are rewritten; a deeper one stays as it is, and no rule lets it through. */
const DEEPEST = 3;
/** Attached mails of one message that are rewritten, and files in them that are named where they stay behind. */
const MOST_MAILS = 100;
const MOST_NAMED = 20;
/**
 * Bytes of all attached mails of one message once they are built new, which makes some of them much longer: with other files
 * of 10 MB the mail that goes out must stay below the 40 MB that SES sends.
 */
const MOST_BYTES = 16 * 1024 * 1024;

const MAIL = 'message/rfc822';
const MAIL_TYPES = /^message\/(?:rfc822|global)$/;
/** What a mail may be taken for that was attached as a file. */
const VAGUE_TYPES = /^(?:text\/plain|application\/octet-stream)$/;
const MAIL_NAME = /\.eml$/i;
const CALENDAR = 'text/calendar';
const CALENDAR_TYPES = /^(?:text\/(?:calendar|x-vcalendar)|application\/ics)$/;

/**
 * The files of a message, each attached mail and calendar among them built new without what the other side may not see
 * (N4), in mails within mails too.
 *
 * What can't be rewritten stays as it is, and the rules for attachments leave it out. Time is linear in the bytes of all
 * files, times the depth; never throws.
 */
export const rewriteFiles = (files: readonly EnclosedFile[], enclosure: Enclosure): readonly EnclosedFile[] =>
  new FileRewriter(enclosure).rewrite(files, 1);

class FileRewriter {
  readonly #enclosure: Enclosure;
  /** Shared by all attached mails, so that many small ones can't cost more than one. */
  readonly #allowance = new Allowance();
  #mails = MOST_MAILS;
  #names = MOST_NAMED;
  #bytes = MOST_BYTES;

  constructor(enclosure: Enclosure) {
    this.#enclosure = enclosure;
  }

  rewrite(files: readonly EnclosedFile[], depth: number): readonly EnclosedFile[] {
    return oneInvite(files.map((file) => this.#rewriteFile(file, depth) ?? file));
  }

  #rewriteFile(file: EnclosedFile, depth: number): EnclosedFile | undefined {
    if (file.forbidden !== undefined) return undefined;
    if (CALENDAR_TYPES.test(file.type)) return this.#rewriteCalendar(file);
    return isMailFile(file) ? this.#rewriteMail(file, depth) : undefined;
  }

  #rewriteCalendar(file: EnclosedFile): EnclosedFile | undefined {
    const calendar = rewriteCalendar(file.content, this.#enclosure);
    if (!calendar) return undefined;
    const signs = fileSigns(calendar.words, [], this.#enclosure);
    return { ...file, type: CALENDAR, content: calendar.content, rewritten: true, signs };
  }

  #rewriteMail(file: EnclosedFile, depth: number): EnclosedFile | undefined {
    if (depth > DEEPEST || this.#mails === 0) return undefined;
    this.#mails -= 1;
    const mail = rewriteMail(file.content, this.#enclosure, (inner) =>
      this.rewrite(filesOf(inner, this.#allowance), depth + 1),
    );
    if (!mail || !this.#hasRoom(mail.content, depth)) return undefined;
    const leftOutWithin = this.#named(mail.leftOut, depth);
    const signs = fileSigns(mail.words, mail.files, this.#enclosure);
    return {
      ...file,
      name: mailName(file.name),
      type: MAIL,
      content: mail.content,
      rewritten: true,
      leftOutWithin,
      signs,
    };
  }

  /** Mails within a mail are counted with that. */
  #hasRoom({ length }: Uint8Array, depth: number): boolean {
    if (length > this.#bytes) return false;
    if (depth === 1) this.#bytes -= length;
    return true;
  }

  /** What stayed behind in mails within a mail is counted with that. */
  #named(leftOut: readonly LeftOut[], depth: number): readonly LeftOut[] {
    const named = leftOut.slice(0, this.#names);
    if (depth === 1) this.#names -= named.length;
    return named;
  }
}

const isMailFile = ({ name, type }: EnclosedFile): boolean =>
  MAIL_TYPES.test(type) || (VAGUE_TYPES.test(type) && MAIL_NAME.test(name));

/** Called a mail, since mail programs go by that. */
const mailName = (name: string): string => (MAIL_NAME.test(name) ? name : cleanName(`${name}.eml`, MAIL));
