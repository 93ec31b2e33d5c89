// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { verdicts } from '#shared/compliance/vocabulary.ts';
import { languages } from '#shared/i18n/text.ts';
import { Verdict } from '#renderer/ui/verdict/Verdict.tsx';
import { renderInApp } from './render-in-app.tsx';

const sizes = ['small', 'medium', 'large'] as const;

describe('a verdict', () => {
  it.each(languages)('is a word of its own for each answer (%s)', (language) => {
    const { container } = renderInApp(
      verdicts.map((verdict) => <Verdict key={verdict} verdict={verdict} />),
      language,
    );
    const words = [...container.querySelectorAll('.verdict')].map((element) => element.textContent);
    expect(words.every((word) => word !== '')).toBe(true);
    expect(new Set(words).size).toBe(verdicts.length);
  });

  it('carries a drawing of its own that screen readers pass by', () => {
    const { container } = renderInApp(verdicts.map((verdict) => <Verdict key={verdict} verdict={verdict} />));
    const drawings = [...container.querySelectorAll('svg')];
    expect(drawings.map((drawing) => drawing.getAttribute('aria-hidden'))).toEqual(
      verdicts.map(() => 'true'),
    );
    expect(new Set(drawings.map((drawing) => drawing.innerHTML)).size).toBe(verdicts.length);
  });

  it.each(sizes)('says the same in size %s', (size) => {
    renderInApp(<Verdict verdict="blocked" size={size} />);
    expect(screen.getByText('Spärrat')).toBeTruthy();
  });
});
