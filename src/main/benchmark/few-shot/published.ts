/** Figures that papers report, to stand beside ours: percent of queries right, on the data they name. */

export type Published = {
  learner: string;
  way: number;
  shot: number;
  accuracy: number;
  source: string;
  on: string;
};

const FULL = 'Omniglot, 1,028–1,200 training characters';
const FS = 'CIFAR-FS';

const rows: [learner: string, source: string, on: string, figures: Record<string, number>][] = [
  ['matching', 'Vinyals 2016', FULL, { '5-1': 0.981, '5-5': 0.989, '20-1': 0.938, '20-5': 0.985 }],
  ['protonet', 'Snell 2017', FULL, { '5-1': 0.988, '5-5': 0.997, '20-1': 0.96, '20-5': 0.989 }],
  ['maml', 'Finn 2017', FULL, { '5-1': 0.987, '5-5': 0.999, '20-1': 0.958, '20-5': 0.989 }],
  [
    'reptile',
    'Nichol 2018, with transduction',
    FULL,
    { '5-1': 0.977, '5-5': 0.995, '20-1': 0.894, '20-5': 0.971 },
  ],
  ['maml', 'Bertinetto 2019', FS, { '5-1': 0.589, '5-5': 0.715 }],
  ['protonet', 'Bertinetto 2019', FS, { '5-1': 0.555, '5-5': 0.72 }],
];

const PUBLISHED: readonly Published[] = rows.flatMap(([learner, source, on, figures]) =>
  Object.entries(figures).map(([size, accuracy]) => {
    const [way, shot] = size.split('-').map(Number);
    return { learner, way, shot, accuracy, source, on };
  }),
);

/** Of episodes of one size, on data of the same kind: colour pictures or characters. */
export const publishedFor = (
  { way, shot }: { way: number; shot: number },
  { channels }: { channels: number },
): Published[] =>
  PUBLISHED.filter(
    (figure) =>
      figure.way === way && figure.shot === shot && (figure.on === FS) === (channels === 3),
  );
