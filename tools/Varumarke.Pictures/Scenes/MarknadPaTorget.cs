using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class MarknadPaTorget() : Scene("marknad-pa-torget", 3300, 2200, "Marknadsdag på torget: stånd, vimplar och besökare i siluett.")
{
    public override Finish Finish => new() { Bloom = 0.35f, Vignette = 0.3f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        const float Square = 0.56f;
        var sun = new Vector2(0.78f, 0.3f);
        Sky.Gradient(canvas, (0, "#7fa3c8"), (0.3f, "#d9d3c0"), (0.56f, "#ffe8bc"), (1, "#ffe8bc"));
        Clouds.Drift(canvas, 0.55f, new("#fff2d4", "#b3b3b8") { Cover = 0.7f, Scale = 0.6f, Stretch = 2.2f, Opacity = 0.7f, Sun = sun }, dice.Seed);
        Sky.Glow(canvas, sun, "#ffdc9c", 0.5f, 0.75f);
        Ridge.Forest(canvas, Ridge.Line(0.42f, 0.03f, 2, dice.Seed), Square, new("#8c9078", "#b3a980", "#f5dcb0") { HazeTop = 0.5f, HazeFoot = 0.7f, Tree = 0.03f }, dice);
        Town(canvas, dice);
        Ground.Field(canvas, _ => Square, 0.48f, "#d9c3a0", "#8a7a68", dice.Seed, 0.7f);
        Cobbles(canvas, dice, Square);
        var far = new FigureLook { Colour = "#5d5248", Rim = "#ffe6b8", RimFrom = new(0.1f, -1), Breadth = 0.9f };
        for (var i = 0; i < 26; i++)
        {
            Visitor(canvas, dice, new(dice.Range(0.12f, 1.4f), 0.585f + dice.Range(0, 0.02f)), 0.095f, far);
        }

        string[] cloths = ["#b5382c", "#2f6a8c", "#d9a03a", "#3f7a52", "#c45a3a"];
        (float X, float Y, float Size)[] stalls = [(0.16f, 0.66f, 0.2f), (0.46f, 0.635f, 0.16f), (1.06f, 0.635f, 0.16f), (1.38f, 0.67f, 0.22f)];
        for (var i = 0; i < stalls.Length; i++)
        {
            Stall.Raise(canvas, new(stalls[i].X, stalls[i].Y), stalls[i].Size, cloths[i], dice);
        }

        Pennants(canvas, dice, new(-0.05f, 0.2f), new(0.8f, 0.27f), 0.1f);
        Pennants(canvas, dice, new(0.72f, 0.26f), new(1.56f, 0.17f), 0.11f);
        var near = new FigureLook { Colour = "#231f22", Rim = "#ffdca0", RimFrom = new(0.1f, -1), Breadth = 0.9f };
        foreach (var (x, y, h) in new[] { (0.34f, 0.72f, 0.21f), (0.56f, 0.7f, 0.19f), (0.64f, 0.705f, 0.195f), (0.9f, 0.71f, 0.2f), (1.2f, 0.74f, 0.22f), (1.02f, 0.69f, 0.185f) })
        {
            Visitor(canvas, dice, new(x, y), h, near);
        }

        foreach (var (x, y, h, child) in new[] { (0.42f, 0.9f, 0.36f, false), (0.52f, 0.905f, 0.22f, true), (0.76f, 0.86f, 0.31f, false), (1.1f, 0.93f, 0.37f, false), (1.235f, 0.925f, 0.35f, false) })
        {
            Shadow.Contact(canvas, new(x, y), h * 0.25f, h * 0.03f, 0.6f);
            Visitor(canvas, dice, new(x, y), h, near with { Head = child ? 1.25f : 1, Colour = "#17151a" });
        }
    }

    private static void Visitor(Canvas canvas, Dice dice, Vector2 foot, float height, FigureLook look)
    {
        Shadow.Cast(canvas, foot.Y, (foot.X - 0.78f) * 1.3f, height * 0.9f, "#3d3430", 0.5f, layer => Figure.Draw(layer, foot, height, Pose.Standing, look with { Rim = "" }));
        var h = height * dice.Range(0.9f, 1.06f);
        var pose = dice.Chance(0.5f) ? Pose.Walking : Pose.Standing with { ArmNear = (dice.Range(10, 50), dice.Range(10, 80)) };
        var joints = Figure.Draw(canvas, foot, h, pose, look with { Facing = dice.Chance(0.5f) ? 1 : -1, Skirt = dice.Chance(0.3f), Coat = dice.Chance(0.3f), Hat = dice.Chance(0.2f), LongHair = dice.Chance(0.35f), Backpack = dice.Chance(0.15f) });
        if (dice.Chance(0.4f))
        {
            canvas.Fill(Outline.Curve(true, joints.HandNear + new Vector2(-0.06f, 0.04f) * h, joints.HandNear + new Vector2(0.06f, 0.04f) * h, joints.HandNear + new Vector2(0.07f, 0.14f) * h, joints.HandNear + new Vector2(-0.07f, 0.14f) * h), Ink.Hex(look.Colour));
        }
    }

    private static void Town(Canvas canvas, Dice dice)
    {
        string[] walls = ["#d9b878", "#c98a5c", "#e3d3b0", "#a8503a", "#cfa25c", "#dcc9a0", "#b5664a"];
        for (var i = 0; i < 7; i++)
        {
            var x = 0.1f + i * 0.24f;
            var look = new HouseLook { Wall = walls[i], Haze = Ink.Hex("#f5dcb0"), HazeShare = 0.42f, Light = new(0.62f, 0.85f, 0.75f), Tint = "#ffe8c4", Wallhead = 0.9f, Gable = 0.35f, Length = 1.35f, Windows = 4, Roof = "#8a5a48", Yaw = 0.35f, Glass = "#8a8a86", Mirrored = x > 0.78f };
            House.Build(canvas, new(x, 0.566f), 0.17f, look, dice);
        }

        Church.Build(canvas, new(0.7f, 0.56f), 0.15f, "#eeddb8", "#cdb898", "#8d8a80", false, dice);
    }

    private static void Cobbles(Canvas canvas, Dice dice, float top)
    {
        for (var row = 0; row < 60; row++)
        {
            var z = 9f * MathF.Pow(1 / 9f, row / 59f);
            var y = 0.48f + 0.54f / z;
            if (y < top)
            {
                continue;
            }

            for (var x = -0.06f + (row % 2) * 0.02f / z; x < 1.56f; x += 0.055f / z * dice.Range(0.85f, 1.15f))
            {
                canvas.Fill(Outline.Ellipse(new(x, y), 0.024f / z, 0.009f / z, 0, 10), Ink.Mix(Ink.Hex("#7f7264"), Ink.Hex("#f0d8ac"), dice.Range(0.15f, 0.75f)), 0.5f);
            }
        }
    }

    private static void Pennants(Canvas canvas, Dice dice, Vector2 from, Vector2 to, float sag)
    {
        string[] colours = ["#b5382c", "#e0b040", "#2f6a8c", "#f0e6d0", "#3f7a52"];
        var line = Outline.Curve(false, from, Vector2.Lerp(from, to, 0.5f) + new Vector2(0, sag), to);
        canvas.Fill(Outline.Ribbon(line, 0.002f, 0.002f), Ink.Hex("#4a423c"));
        for (var i = 0; i < 20; i++)
        {
            var at = line[i * line.Length / 20];
            var sway = dice.Range(-0.01f, 0.01f);
            canvas.Fill([at - new Vector2(0.014f, 0), at + new Vector2(0.014f, 0.001f), at + new Vector2(sway, 0.044f)], Ink.Hex(colours[i % 5]) * dice.Range(0.75f, 1.1f));
        }
    }
}
