/** What is wrong with a file, in the order of the file. */
export type Finding =
  /** A message is not as it was issued. */
  | { readonly kind: 'altered'; readonly message: string }
  | { readonly kind: 'missing'; readonly message: string }
  /** It is there, but not in its place. */
  | { readonly kind: 'reordered'; readonly message: string }
  /** Something that was not issued, or once more than it was; named where it calls itself a message. */
  | { readonly kind: 'added'; readonly message?: string }
  | { readonly kind: 'header-altered' }
  | { readonly kind: 'proof-altered' }
  | { readonly kind: 'proof-missing' }
  /** Something stands behind the proof. */
  | { readonly kind: 'goes-on' }
  /** Another program wrote the file anew in another form. */
  | { readonly kind: 'layout-changed' }
  /** It proves itself, but with none of the keys that were asked for. */
  | { readonly kind: 'other-key'; readonly kid: string };

/** A finding as a line. */
export function findingLine(finding: Finding): string {
  switch (finding.kind) {
    case 'added':
      return `added ${finding.message ?? 'something that is no message'}`;
    case 'header-altered':
      return 'header altered';
    case 'proof-altered':
      return 'proof altered';
    case 'proof-missing':
      return 'proof missing: the file ends too early';
    case 'goes-on':
      return 'file goes on after its end';
    case 'layout-changed':
      return 'layout changed: another program wrote the file anew';
    case 'other-key':
      return `signed by another key ${finding.kid}`;
    default:
      return `${finding.kind} ${finding.message}`;
  }
}
