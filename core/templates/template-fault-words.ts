import type { TemplateFault, UnofferedKind } from './template-fault.ts';

/** What is wrong with a text and where, as a detail of a refused request: in English, for who develops against the API. */
export const faultInWords = (fault: TemplateFault): string =>
  `${whatIsWrong(fault)} (line ${fault.line}, column ${fault.column})`;

function whatIsWrong(fault: TemplateFault): string {
  switch (fault.code) {
    case 'text-too-long':
      return `must have at most ${fault.limit} characters`;
    case 'text-empty':
      return 'must not be empty';
    case 'tag-unclosed':
      return '{{ is never closed with }}';
    case 'tag-empty':
      return 'names no placeholder between its braces';
    case 'too-many-tags':
      return `must have at most ${fault.limit} tags`;
    case 'tag-not-offered':
      return UNOFFERED[fault.kind](fault.name);
    case 'placeholder-unknown':
      return `{{${fault.name}}} is no placeholder${fault.nearest ? `; {{${fault.nearest}}} is` : ''}`;
    case 'section-unclosed':
      return `the section {{${fault.name}}} is never closed with {{/${fault.name}}}`;
    case 'section-unopened':
      return `{{/${fault.name}}} closes no section`;
    case 'section-too-deep':
      return `sections may stand in each other ${fault.limit} deep at most`;
  }
}

const UNOFFERED: Readonly<Record<UnofferedKind, (name: string) => string>> = {
  partial: () => 'other templates cannot be included',
  delimiters: () => 'the braces cannot be changed',
  unescaped: (name) => `nothing is escaped here: write {{${name}}}`,
  comment: () => 'comments are not offered',
};
