export const settings = {
  label: '设置',
};
