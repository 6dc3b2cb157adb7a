/** Files of unit tests share a process. What one of them published for pages, the next must not find. */
Reflect.deleteProperty(globalThis, Symbol.for('diem-den.prepared'));
