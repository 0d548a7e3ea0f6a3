import { describe, expect, it } from 'vitest';
import { maskFileName } from '../../core/mask-file-name.ts';
import type { MaskPolicy } from '../../core/masking/mask-policy.ts';

const policy: MaskPolicy = { addresses: true, phones: 'note', always: ['gita@guests.example'], ownDomains: [] };

describe("a file's name", () => {
  it.each(['photo.jpg', 'IMG_20260327_101500.jpg', 'noextension', '.hidden', 'Zürich, Plan 2.pdf'])(
    '%s stays',
    (name) => {
      expect(maskFileName(name, policy)).toEqual({ text: name, notes: [] });
    },
  );

  it.each(['from gita@guests.example.pdf', 'gita@guests.example', 'x-gita@guests.example-y.tar.gz'])(
    '%s loses the address',
    (name) => {
      const { text, notes } = maskFileName(name, policy);
      expect(text).not.toContain('gita');
      expect(text).not.toContain('guests');
      expect(notes).toContain('addresses-masked');
    },
  );

  it('keeps its extension', () => {
    expect(maskFileName('gita@guests.example.pdf', policy).text).toMatch(/\.pdf$/);
  });

  it('keeps an address where addresses are not masked', () => {
    const open: MaskPolicy = { ...policy, addresses: false, phones: 'pass' };
    expect(maskFileName('gita@guests.example.pdf', open).text).toBe('gita@guests.example.pdf');
  });

  it('has numbers looked for where they are masked', () => {
    expect(maskFileName('house.jpg', { ...policy, phones: 'mask' })).toEqual({ text: 'house.jpg', notes: [] });
  });
});
