// happy-dom lays nothing out: a table is given the height of a window.
Object.defineProperties(HTMLElement.prototype, { clientHeight: { value: 600 }, clientWidth: { value: 800 } });

// In happy-dom the event of a moved caret makes a date field move it again, without end.
Selection.prototype.collapse = () => undefined;
