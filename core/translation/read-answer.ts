import { decodeHTMLStrict } from 'entities/decode';

/** What came back for one request. */
export interface ReadAnswer {
  readonly paragraphs: readonly string[];
  /** Whether each word stands in a paragraph, and each paragraph by itself. */
  readonly inOrder: boolean;
}

/** The tags of ours, whatever became of their attributes. What else looks like a tag is text: nothing of it is lost. */
const TAGS = /<(\/?)(p|span)(?:\s[^<>]{0,200})?>/gi;

/**
 * The words of an answer, by paragraphs, without the marks. Reads what comes back whatever it is, in time that grows with
 * its length: marks may be dropped, doubled, nested or changed, and whether what they kept survived is told by the words.
 */
export function readAnswer(answer: string): ReadAnswer {
  const reading = new Reading();
  let done = 0;
  for (const { 0: tag, 1: end, 2: name = '', index } of answer.matchAll(TAGS)) {
    reading.take(answer.slice(done, index));
    if (name.toLowerCase() === 'p') reading.turn(end === '');
    done = index + tag.length;
  }
  reading.take(answer.slice(done));
  return reading.result();
}

class Reading {
  readonly #paragraphs: string[] = [];
  #open = false;
  #inOrder = true;

  take(words: string): void {
    if (this.#open) this.#paragraphs.push(`${this.#paragraphs.pop()}${words}`);
    else if (words.trim() !== '') {
      this.#inOrder = false;
      this.#paragraphs.push(words);
    }
  }

  /** A paragraph begins or ends. */
  turn(begins: boolean): void {
    this.#inOrder &&= this.#open !== begins;
    this.#open = begins;
    if (begins) this.#paragraphs.push('');
  }

  result(): ReadAnswer {
    const paragraphs = this.#paragraphs.map((paragraph) => decodeHTMLStrict(paragraph).trim());
    return { paragraphs, inOrder: this.#inOrder && !this.#open };
  }
}
