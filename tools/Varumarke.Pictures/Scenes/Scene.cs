using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

/// <summary>One picture of the seed. A scene draws on a canvas of any size; <see cref="Width"/> and <see cref="Height"/> are those of the file.</summary>
internal abstract class Scene(string name, int width, int height, string shows)
{
    public string Name { get; } = name;

    public int Width { get; } = width;

    public int Height { get; } = height;

    /// <summary>What the picture shows, in Swedish: goes into the file and into CREDITS.md.</summary>
    public string Shows { get; } = shows;

    public virtual Finish Finish => new();

    public abstract void Draw(Canvas canvas, Dice dice);
}
