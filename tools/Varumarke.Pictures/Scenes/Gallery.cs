namespace Varumarke.Pictures.Scenes;

/// <summary>Every picture of the seed, in the order of CREDITS.md.</summary>
internal static class Gallery
{
    public static IReadOnlyList<Scene> Scenes { get; } =
    [
        new KlaralvenSommar(), new KlaralvenDimma(), new KlaralvenHost(), new Timmerflotte(), new Vinterskog(), new Skidspar(),
        new NorrskenOverByn(), new SkogIMorgonljus(), new BjorkarIHost(), new SjoMedKanot(), new FiskareVidStrommen(), new ByVidSjon(),
        new KyrkaIVinterskymning(), new BruketIKvallssol(), new MarknadPaTorget(), new BarnPaSkolgarden(), new CyklisterPaKlaralvsbanan(),
        new GardMedSadesfalt(), new VindkraftPaHojden(), new DukatBordIDetGrona(), new SpelmanISommarkvall(), new MidsommarPaAngen(),
        new FlygplatsIGryning(), new ForetagareIVerkstad(), new VandrarePaHojden(), new ForsenNarbild(),
    ];
}
