import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import './DropZone.css';

interface DropZoneProps {
  /** The first of the files that were let go over the zone. */
  readonly onFile: (file: File) => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/**
 * Where a file can be let go. The mouse's way only: whoever uses it offers a button beside it. While it is shown, a
 * file that is let go anywhere else is refused instead of opened.
 */
export function DropZone({ onFile, isDisabled = false, children }: DropZoneProps) {
  const zone = useRef<HTMLDivElement>(null);
  const [isOver, setIsOver] = useState(false);
  const isInside = (event: DragEvent): boolean =>
    !isDisabled && event.target instanceof Node && zone.current?.contains(event.target) === true;
  const drag = useEffectEvent((event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    const isInZone = isInside(event);
    setIsOver(isInZone);
    if (event.dataTransfer) event.dataTransfer.dropEffect = isInZone ? 'copy' : 'none';
  });
  const drop = useEffectEvent((event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer?.files[0];
    if (file && isInside(event)) onFile(file);
  });
  useEffect(() => {
    const onDrag = (event: DragEvent) => drag(event);
    const onDrop = (event: DragEvent) => drop(event);
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    window.addEventListener('dragover', onDrag);
    window.addEventListener('drop', onDrop);
    window.addEventListener('dragleave', onLeave);
    return () => {
      window.removeEventListener('dragover', onDrag);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('dragleave', onLeave);
    };
  }, []);
  return (
    <div ref={zone} className={isOver ? 'drop-zone drop-zone--over' : 'drop-zone'}>
      {children}
    </div>
  );
}

// Text dragged within the page is none of our business.
const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
