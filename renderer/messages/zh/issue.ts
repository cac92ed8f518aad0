export const issue = {
  label: '本期',
};
