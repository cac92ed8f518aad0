export const shelf = {
  label: '书架',
};
