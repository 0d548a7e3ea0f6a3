/** Which room may import which: the table in docs/architecture.md, checked by machine. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: '^(bin|lib|functions|core|adapters|local|test|bench|scripts|web)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    only('bin-wires-lib', '^bin/', '^(bin|lib)/', 'the CDK app reads its configuration and instantiates stacks'),
    only(
      'lib-knows-names-only',
      '^lib/',
      '^(lib/|core/contract/|core/programs/)',
      'stacks know names and validated data, never code that runs (ADR 0004)',
    ),
    only('core-is-pure', '^core/', '^core/', 'rules import rules'),
    only('contract-imports-nothing', '^core/contract/', '^core/contract/', 'names shared with the stacks'),
    only('adapters-implement-core', '^adapters/', '^(adapters|core)/', 'an adapter implements a port'),
    only('functions-use-core-and-adapters', '^functions/', '^(functions|core|adapters)/', 'handlers wire'),
    only(
      'local-is-not-deployed',
      '^local/',
      '^(local|functions|core|adapters|lib|scripts|test/fixtures)/',
      'the local stack may use anything but the CDK app',
    ),
    {
      name: 'no-function-uses-another',
      severity: 'error',
      comment: 'what two functions share lives in core or adapters',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/', pathNot: '^functions/$1/' },
    },
    {
      name: 'core-does-no-io',
      severity: 'error',
      comment: 'no SDK, no clock, no file, no network in the rules',
      from: { path: '^core/' },
      to: {
        path: '^(node:)?(fs|net|http|https|child_process|dns|tls|timers|worker_threads|process)|@aws-sdk|@middy|@aws-lambda',
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'a cycle hides a missing module',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'an import that resolves to nothing; aws-lambda is types only',
      from: {},
      to: { couldNotResolve: true, pathNot: '^aws-lambda$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(cdk\\.out|coverage|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
