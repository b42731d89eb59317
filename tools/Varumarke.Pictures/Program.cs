// Draws media-seed/: every picture, logo and document, or one of them by name.
//   dotnet run --project tools/Varumarke.Pictures -- media-seed [NAME…] [--preview 1000]
// --preview writes small PNGs straight into the folder instead, for judging a scene.
using System.Globalization;
using Varumarke.Pictures;

var preview = Array.IndexOf(args, "--preview");
var size = preview >= 0 && preview + 1 < args.Length ? int.Parse(args[preview + 1], CultureInfo.InvariantCulture) : 0;
var words = preview >= 0 ? args[..preview] : args;
if (words.Length == 0)
{
    Console.Error.WriteLine("Usage: Varumarke.Pictures <folder> [NAME…] [--preview <pixels>]");
    return 2;
}

var seed = new Seed(words[0], words[1..]);
return size > 0 ? seed.Preview(size) : seed.Draw();
