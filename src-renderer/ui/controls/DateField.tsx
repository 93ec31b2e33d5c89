import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { FieldNotes, isWrong, type FieldWords } from '../form/FieldNotes.tsx';
import { Icon } from './Icon.tsx';
import { useFrameTexts } from '../use-frame-texts.ts';
import './DateField.css';

interface DateFieldProps extends FieldWords {
  readonly value: CalendarDay | null;
  readonly onChange: (day: CalendarDay | null) => void;
  /** Earliest and latest day that can be given, both included. */
  readonly min?: CalendarDay;
  readonly max?: CalendarDay;
  /** Says "optional" beside the label. */
  readonly isOptional?: boolean;
}

/** A calendar day, typed as 2026-11-23 or picked. */
export function DateField({ label, hint, error, value, onChange, min, max, isOptional }: DateFieldProps) {
  const t = useFrameTexts();
  return (
    <DatePicker
      className="field field--narrow"
      value={value === null ? null : parseDate(value)}
      onChange={(day) => onChange(day === null ? null : day.toString())}
      {...(min !== undefined && { minValue: parseDate(min) })}
      {...(max !== undefined && { maxValue: parseDate(max) })}
      isInvalid={isWrong(error)}
      validationBehavior="aria"
      shouldForceLeadingZeros
    >
      <Label className="field__label">
        {label}
        {isOptional && <span className="field__optional"> ({t('optional')})</span>}
      </Label>
      <Group className="field__box">
        <DateInput className="field__input date__input">
          {(segment) => <DateSegment segment={segment} className="date__segment" />}
        </DateInput>
        <Button className="button button--icon" aria-label={t('showCalendar')}>
          <Icon of={CalendarDays} />
        </Button>
      </Group>
      <FieldNotes hint={hint} error={error} />
      <Popover className="floating">
        <Dialog className="date__dialog">
          <MonthGrid />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function MonthGrid() {
  const t = useFrameTexts();
  return (
    <Calendar className="date__calendar" firstDayOfWeek="mon">
      <header className="date__header">
        <Button slot="previous" className="button button--icon" aria-label={t('previousMonth')}>
          <Icon of={ChevronLeft} />
        </Button>
        <Heading className="date__month" level={3} />
        <Button slot="next" className="button button--icon" aria-label={t('nextMonth')}>
          <Icon of={ChevronRight} />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short">
        {(day) => <CalendarCell date={day} className="date__cell" />}
      </CalendarGrid>
    </Calendar>
  );
}
