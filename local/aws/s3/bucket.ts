/** A bucket as the stacks make it, as far as its answers tell. */
export interface BucketDefinition {
  readonly name: string;
  /** Keeps what is replaced or deleted. */
  readonly versioned?: boolean;
  /** Has Object Lock, and a policy by which nobody can delete anything, nor hide it behind a mark. */
  readonly locked?: boolean;
  /** Keys that begin so are scanned for malware, and are read only where nothing was found. */
  readonly scanned?: string;
}
