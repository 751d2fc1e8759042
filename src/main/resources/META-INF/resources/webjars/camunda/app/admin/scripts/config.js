export default {
  app: {
    vendor: '吹哨 Whistle',
    name: 'Admin',
  },
};
