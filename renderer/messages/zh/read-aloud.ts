export const readAloud = {
  preparing: '正在找这台电脑的中文语音……',
  noVoice: '这台电脑没有装中文语音，所以读不出声。请在系统设置的“语言”或“语音”里添加中文语音，装好后再点“朗读”。',
  failed: '语音中断了，文章没有变。请再点一次“朗读”。',
  pause: '暂停',
  resume: '继续',
  stop: '停止朗读',
};
