export const words = {
  sv: {
    vision: 'Vision', promise: 'Vårt löfte', values: 'Värdeord', strengths: 'Styrkor', proof: 'Belägg', texts: 'Texter', pictures: 'Bilder', colours: 'Färger',
    short: 'Kort', medium: 'Mellan', long: 'Lång', until: 'Får användas till och med', other: 'In English', page: 'Villkor och hämtning', skip: 'Till innehållet',
    contrast: (ratio) => `Kontrast mot vitt ${ratio.toFixed(1).replace('.', ',')}:1`, made: 'Innehållet kommer från',
  },
  en: {
    vision: 'Vision', promise: 'Our promise', values: 'Core values', strengths: 'Strengths', proof: 'Proof', texts: 'Texts', pictures: 'Pictures', colours: 'Colours',
    short: 'Short', medium: 'Medium', long: 'Long', until: 'May be used until', other: 'På svenska', page: 'Terms and download', skip: 'To the content',
    contrast: (ratio) => `Contrast on white ${ratio.toFixed(1)}:1`, made: 'The content comes from',
  },
};
