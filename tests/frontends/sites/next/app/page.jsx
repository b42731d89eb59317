import Image from 'next/image';
import { source } from 'varumarke-image';

const picture = JSON.parse(process.env.PICTURE);
const base = process.env.SITE;

export default function Page() {
  return <main>
    <Image id="wide" src={source(picture, { base })} width={picture.width} height={picture.height} sizes="100vw" alt={picture.alt} />
    <Image id="fixed" src={source(picture, { base })} width={200} height={100} alt={picture.alt} />
  </main>;
}
