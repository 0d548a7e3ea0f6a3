/** Where in a text: in characters (an emoji is one); the offset from 0, line and column from 1. */
export interface TextPosition {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a template's text. Codes are stable. */
export type TextProblem =
  | { readonly code: 'text-too-long'; readonly limit: number }
  | { readonly code: 'text-empty' }
  /** Braces that are opened and not closed. */
  | { readonly code: 'tag-unclosed' }
  /** Braces with no name between them. */
  | { readonly code: 'tag-empty' }
  | { readonly code: 'too-many-tags'; readonly limit: number }
  /** A tag that Mustache has and templates here have not; `name` as it is written. */
  | { readonly code: 'tag-not-offered'; readonly kind: UnofferedKind; readonly name: string }
  /** `nearest`: the placeholder that was probably meant. */
  | { readonly code: 'placeholder-unknown'; readonly name: string; readonly nearest?: string | undefined }
  | { readonly code: 'section-unclosed'; readonly name: string }
  | { readonly code: 'section-unopened'; readonly name: string }
  | { readonly code: 'section-too-deep'; readonly name: string; readonly limit: number };

/** Tags that include other templates, change the braces, print without escaping, or say nothing. */
export type UnofferedKind = 'partial' | 'delimiters' | 'unescaped' | 'comment';

export type TemplateFault = TextProblem & TextPosition;
