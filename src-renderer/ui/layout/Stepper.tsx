import { Check, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Icon } from '../controls/Icon.tsx';
import { useFrameTexts } from '../use-frame-texts.ts';
import './Stepper.css';

/** `wanting`: left behind with something missing. `closed`: a step before it must be done first. */
export type StepState = 'done' | 'wanting' | 'open' | 'closed';

export interface StepperStep<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly state: StepState;
}

interface StepperProps<Id extends string> {
  /** Read aloud: what the steps lead to. */
  readonly label: string;
  readonly steps: readonly StepperStep<Id>[];
  readonly current: Id;
  readonly onSelect: (id: Id) => void;
}

/** Where in a piece of work somebody is; every step but the closed ones can be gone to. */
export const Stepper = <Id extends string>({ label, steps, current, onSelect }: StepperProps<Id>) => (
  <nav className="stepper" aria-label={label}>
    <ol className="stepper__list">
      {steps.map((step, index) => (
        <li key={step.id} className="stepper__place">
          <StepButton
            step={step}
            number={index + 1}
            isCurrent={step.id === current}
            onPress={() => onSelect(step.id)}
          />
        </li>
      ))}
    </ol>
  </nav>
);

interface StepButtonProps {
  readonly step: StepperStep<string>;
  readonly number: number;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
}

function StepButton({ step, number, isCurrent, onPress }: StepButtonProps) {
  const t = useFrameTexts();
  const state = isCurrent ? 'current' : step.state;
  return (
    <Button
      className={`stepper__step stepper__step--${state}`}
      isDisabled={step.state === 'closed' && !isCurrent}
      {...(isCurrent && { 'aria-current': 'step' })}
      onPress={() => {
        if (!isCurrent) onPress();
      }}
    >
      <span className="stepper__mark">
        <StepMark state={state} number={number} />
      </span>
      <span className="stepper__title">
        <span className="visually-hidden">{t('stepNumber', { number })} </span>
        {step.title}
        <span className="visually-hidden"> {t(`stepState.${state}`)}</span>
      </span>
    </Button>
  );
}

function StepMark({ state, number }: { readonly state: StepState | 'current'; readonly number: number }) {
  if (state === 'done') return <Icon of={Check} size={16} />;
  if (state === 'wanting') return <Icon of={TriangleAlert} size={16} />;
  return <span aria-hidden>{number}</span>;
}
