export { default } from 'varumarke-image/next';
