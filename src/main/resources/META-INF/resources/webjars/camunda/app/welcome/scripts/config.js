export default {
  app: {
    vendor: '吹哨 Whistle',
    name: 'Welcome',
  },
  // people sign in on our page
  customScripts: ['scripts/sign-in'],
};
