export const findInArticle = {
  label: '在本篇查找',
  words: '在本篇查找字句',
  none: '没有',
  total: (hits: number) => `共${hits}处`,
  count: (at: number, hits: number) => `${at}/${hits}`,
  near: (count: string) => `相近 ${count}`,
  said: (at: number, hits: number) => `第${at}处，共${hits}处`,
  previous: '上一处',
  next: '下一处',
  close: '收起查找',
};
