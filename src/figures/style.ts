/** Style of figures, after that of the managers' pages: charts, tables of numbers, paper. */
export const FIGURE_STYLE = `.note,
figcaption {
  max-inline-size: 60rem;
  color: var(--soft);
}
.top {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.5rem;
  padding: 0;
  list-style: none;
}
.top a {
  display: inline-block;
  padding-block: 0.5rem;
}
caption {
  padding-block: 1rem 0.25rem;
  font-size: 1.125rem;
  font-weight: 600;
  text-align: start;
}
.unseen {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.table td:last-child a {
  white-space: normal;
}
td:not(.number) {
  overflow-wrap: anywhere;
  min-inline-size: 4.5rem;
}
th[scope='row'] {
  min-inline-size: 12rem;
  font-weight: 600;
}
.number {
  min-inline-size: 2.5rem;
  font-variant-numeric: tabular-nums;
  text-align: end;
}
.chart {
  max-inline-size: 60rem;
  margin: 1rem 0;
}
.chart ul {
  margin: 0.5rem 0 0;
  padding: 0;
  list-style: none;
}
.chart li {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0 1rem;
  margin-block-end: 0.75rem;
}
.chart svg {
  flex: 1 0 100%;
  inline-size: 100%;
  block-size: 0.875rem;
}
.ground {
  fill: var(--line);
}
.full {
  fill: var(--brand);
}
.short {
  fill: var(--accent);
}
.chart path {
  stroke: var(--ink);
  stroke-width: 2;
}
.sources {
  padding-inline-start: 2rem;
}
.sources code,
.sources a {
  overflow-wrap: anywhere;
}
.sources code {
  font-size: 0.875rem;
  letter-spacing: 0;
}
@media screen and (max-width: 48rem) {
  thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  table,
  caption,
  tbody,
  tr,
  th {
    display: block;
  }
  tr {
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--line);
  }
  td,
  td.number,
  th[scope='row'] {
    padding: 0.125rem 0;
    border: 0;
    text-align: start;
  }
  td {
    display: grid;
    grid-template-columns: 7.5rem minmax(0, 1fr);
    gap: 0.5rem;
  }
  td::before {
    content: attr(data-name);
    color: var(--soft);
  }
}
@media print {
  :root {
    color-scheme: light;
    --ground: #fff;
    --ink: #000;
    --soft: #333;
    --line: #bbb;
    --brand: #333;
    --accent: #777;
  }
  body {
    font-size: 10pt;
  }
  .top {
    display: none;
  }
  tr,
  .chart li {
    break-inside: avoid;
  }
}
`;
