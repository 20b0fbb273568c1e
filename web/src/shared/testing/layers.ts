import type { Layer } from '../api/types/layers';

/** Two layers, as a city may have them. */
export const toilets: Layer = {
  code: 'toilet',
  own: false,
  version: 0,
  inUse: true,
  title: { zh: '公共厕所', en: 'Public toilets' },
  one: { zh: '公厕', en: 'Toilet' },
  icon: 'toilet',
  colour: 'teal',
  attributes: [
    { name: 'openHours', form: 'HOURS', title: { zh: '开放时间', en: 'Opening hours' } },
    { name: 'femaleStalls', form: 'COUNT', title: { zh: '女厕位', en: 'Female stalls' } },
    { name: 'accessible', form: 'FLAG', title: { zh: '无障碍厕间', en: 'Accessible' } },
    { name: 'motherBaby', form: 'FLAG', title: { zh: '母婴设施', en: 'Baby care' } },
    { name: 'entrances', form: 'PLACES', title: { zh: '出入口', en: 'Entrances' } },
  ],
};

export const bookshelves: Layer = {
  code: 'bookshelf',
  own: true,
  version: 3,
  inUse: false,
  title: { zh: '共享书架', en: 'Bookshelves' },
  one: { zh: '书架', en: 'Bookshelf' },
  description: { zh: '街头的书，随意取放。', en: 'Take one, leave one.' },
  icon: 'book',
  colour: 'violet',
  attributes: [
    { name: 'shelves', form: 'COUNT', title: { zh: '层数', en: 'Shelves' }, headers: ['几层'] },
    {
      name: 'languages',
      form: 'CHOICES',
      title: { zh: '语种', en: 'Languages' },
      values: [
        { code: 'zh', title: { zh: '中文', en: 'Chinese' }, words: ['汉语'] },
        { code: 'za', title: { zh: '壮文', en: 'Zhuang' } },
      ],
    },
  ],
};
