import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { apertium } from '../../../../local/aws/translate/apertium.ts';
import { htmlOf, partsOfHtml } from '../../../../local/aws/translate/html-parts.ts';
import { runProgram } from '../../../../local/aws/translate/run-program.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'apertium-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const PAIRS = 'eng-spa\n  es-fr\n  es-pt\n  es-pt_BR\n  fr-es\n  spa-eng_US\n  pol-szl';

/** A program called as Apertium is. @param lines what it does where it is to translate by the pair `$4` */
function program(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, ['#!/bin/sh', `if [ "$1" = -l ]; then echo '${PAIRS}'; exit; fi`, ...lines, ''].join('\n'));
  chmodSync(path, 0o755);
  return path;
}

const HTML = '<p>The key of <span translate="no">Bo &amp; Co</span>, a &amp; b</p>';

async function translated(command: string, [from, to]: readonly [string, string], html = HTML, time = 20_000) {
  const answer = await apertium({ command, time }).translate(partsOfHtml(html), from, to);
  return answer && { html: htmlOf(answer.parts), by: answer.by };
}

describe('Apertium', () => {
  it('is given HTML without what is kept, and has it put back', async () => {
    const seen = join(folder, 'seen');
    const command = program('sees', `echo "$@" > ${seen}`, `tee -a ${seen} | sed 's/The  *key/La  llave/'`);
    expect(await translated(command, ['en', 'es'])).toEqual({
      html: '<p>La llave of <span translate="no">Bo &amp; Co</span>, a &amp; b</p>',
      by: 'Apertium (en-es)',
    });
    expect(readFileSync(seen, 'utf8')).toBe('-u -f html eng-spa\n<p>The key of <b id="kept-2"></b>, a &amp; b</p>');
  });

  it.each([
    [['en', 'fr'], 'Apertium (en-es-fr)', 'eng-spa+es-fr'],
    [['es', 'pt'], 'Apertium (es-pt)', 'es-pt_BR'],
    [['es', 'pt-PT'], 'Apertium (es-pt-PT)', 'es-pt'],
    [['fr', 'pt'], 'Apertium (fr-es-pt)', 'fr-es+es-pt_BR'],
  ] as const)('goes from %o by the way that there is', async (languages, by, way) => {
    const command = program('names', `sed "s/^x/x$4+/"`);
    const answer = await translated(command, languages, 'x');
    expect(answer?.by).toBe(by);
    expect(answer?.html).toBe(`x${way.split('+').reverse().join('+')}+`);
  });

  it.each([
    ['de', 'en'],
    ['es', 'en'],
    ['es', 'ar'],
  ] as const)('has nothing from %s to %s without a way', async (...languages) => {
    expect(await translated(program('any', 'cat'), languages)).toBeUndefined();
  });

  it.each([
    ['loses a mark', `sed 's/<b[^>]*><.b>//'`],
    ['doubles a mark', `sed 's/\\(<b[^>]*><.b>\\)/\\1\\1/'`],
    ['loses a tag', `sed 's/<.p>//'`],
    ['says nothing', 'cat > /dev/null'],
    ['says nothing but tags', `sed 's/[^<>]*\\(<[^>]*>\\)[^<>]*/\\1/g'`],
  ])('is not believed where it %s', async (_, line) => {
    expect(await translated(program('mangles', line), ['en', 'es'])).toBeUndefined();
  });

  it('is asked no more than so many times at once', async () => {
    const log = join(folder, 'turns');
    const engine = apertium({
      command: program('waits', `echo begins >> ${log}; cat; echo ends >> ${log}`),
      time: 20_000,
      atOnce: 1,
    });
    await Promise.all([1, 2, 3].map(() => engine.translate(partsOfHtml(HTML), 'en', 'es')));
    expect(readFileSync(log, 'utf8')).toBe('begins\nends\n'.repeat(3));
  });
});

describe('where Apertium fails', () => {
  it.each([
    ['is not there', () => join(folder, 'nowhere')],
    ['fails', () => program('fails', 'exit 3')],
    ['gives too much', () => program('floods', 'yes')],
  ])('nothing is given where it %s', async (_, command) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await translated(command(), ['en', 'es'])).toBeUndefined();
    expect(JSON.stringify(said.mock.calls)).not.toContain('key');
    said.mockRestore();
  });

  it('is not waited for longer than its time', async () => {
    const hanging = runProgram(program('hangs', 'sleep 600'), [], '', { time: 1, output: 100 });
    await expect(hanging).rejects.toThrow('took too long');
  });

  it('all that it started ends with it', async () => {
    const pid = join(folder, 'pid');
    const flooding = runProgram(program('starts', `sleep 600 & echo $! > ${pid}`, 'yes'), [], '', {
      time: 20_000,
      output: 100,
    });
    await expect(flooding).rejects.toThrow('gave too much');
    const sleeping = Number(readFileSync(pid, 'utf8'));
    await vi.waitUntil(() => !isRunning(sleeping));
  });
});

/** A process that has ended and waits for its parent to hear of it counts as ended. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

const APERTIUM = 'apertium';

const installed = (): string => {
  try {
    return execFileSync(APERTIUM, ['-l'], { encoding: 'utf8' });
  } catch {
    return '';
  }
};

describe.skipIf(!installed().includes('eng-spa'))('the real Apertium', () => {
  it('translates, and leaves names, entities and tags where they are', async () => {
    const html = '<p>Thank you, <span translate="no">Carla</span>!</p><p>A house &amp; a &lt;car&gt;</p>';
    expect(await translated(APERTIUM, ['en', 'es'], html)).toEqual({
      html: '<p>Gracias, <span translate="no">Carla</span>!</p><p>Una casa &amp; un &lt;coche&gt;</p>',
      by: 'Apertium (en-es)',
    });
  });
});
