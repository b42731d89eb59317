using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

internal sealed record HouseLook
{
    public string Wall { get; init; } = "#8c2a1e";

    public string Trim { get; init; } = "#efe9df";

    public string Roof { get; init; } = "#3a3434";

    public string Glass { get; init; } = "#46586b";

    public string Stone { get; init; } = "#6d6a66";

    public float Length { get; init; } = 1.5f;

    public float Depth { get; init; } = 0.95f;

    public float Wallhead { get; init; } = 0.52f;

    public float Gable { get; init; } = 0.48f;

    /// <summary>Light on the long side, the gable and the roof.</summary>
    public Vector3 Light { get; init; } = new(1, 0.6f, 0.9f);

    /// <summary>What the light is coloured by; white at noon, orange in the evening, blue at dusk.</summary>
    public string Tint { get; init; } = "#ffffff";

    public bool Lamps { get; init; }

    public bool Snow { get; init; }

    public bool Mirrored { get; init; }

    public float Yaw { get; init; } = 0.62f;

    public int Windows { get; init; } = 4;

    public bool Door { get; init; } = true;

    public bool Chimney { get; init; } = true;

    public Vector3 Haze { get; init; }

    public float HazeShare { get; init; }
}

/// <summary>A timber house seen from a corner: board walls, white corners and frames, a pitched roof.</summary>
internal sealed class House
{
    private const float Tilt = 0.07f;
    private readonly Canvas _canvas;
    private readonly Vector2 _at;
    private readonly float _size;
    private readonly HouseLook _look;
    private readonly Dice _dice;
    private readonly Vector3 _tint;

    private House(Canvas canvas, Vector2 at, float size, HouseLook look, Dice dice)
    {
        (_canvas, _at, _size, _look, _dice) = (canvas, at, size, look, dice);
        _tint = Ink.Hex(look.Tint);
    }

    /// <summary>Builds on <paramref name="at"/>, the foot of the nearest corner; <paramref name="size"/> is about the ridge's height.</summary>
    public static void Build(Canvas canvas, Vector2 at, float size, HouseLook look, Dice dice)
    {
        var house = new House(canvas, at, size, look, dice);
        house.Wall(true);
        house.Wall(false);
        house.Roof();
    }

    // Local x runs along the long side from the near corner, z along the gable away from us.
    private Vector2 Place(float along, float up, float away)
    {
        var (sin, cos) = MathF.SinCos(_look.Yaw);
        var x = -along * cos + away * sin;
        var depth = along * sin + away * cos;
        return _at + new Vector2(_look.Mirrored ? -x : x, -up - depth * Tilt) * _size;
    }

    private Vector2 On(bool longSide, float across, float up) => longSide ? Place(across, up, 0) : Place(0, up, across);

    private Vector3 Lit(Vector3 colour, float light) => Ink.Mix(colour * light * _tint, _look.Haze, _look.HazeShare);

    private void Quad(bool longSide, float a0, float u0, float a1, float u1, Vector3 colour) =>
        _canvas.Fill([On(longSide, a0, u0), On(longSide, a1, u0), On(longSide, a1, u1), On(longSide, a0, u1)], colour);

    private void Wall(bool longSide)
    {
        var width = longSide ? _look.Length : _look.Depth;
        var light = longSide ? _look.Light.X : _look.Light.Y;
        var wall = Ink.Hex(_look.Wall);
        var trim = Ink.Hex(_look.Trim);
        float head = _look.Wallhead, ridge = head + _look.Gable;
        Quad(longSide, 0, -0.05f, width, 0.05f, Lit(Ink.Hex(_look.Stone), light));
        Vector2[] face = longSide
            ? [On(true, 0, 0.04f), On(true, width, 0.04f), On(true, width, head), On(true, 0, head)]
            : [On(false, 0, 0.04f), On(false, width, 0.04f), On(false, width, head), On(false, width / 2, ridge), On(false, 0, head)];
        _canvas.Fill(face, Lit(wall, light));
        var boards = (int)(width * 26);
        for (var i = 0; i < boards; i++)
        {
            var a = (i + 0.5f) * width / boards;
            var top = longSide ? head : head + _look.Gable * (1 - MathF.Abs(a / width * 2 - 1));
            var half = width / boards * 0.5f;
            Quad(longSide, a - half, 0.04f, a + half * 0.4f, top - 0.01f, Lit(wall * _dice.Range(0.86f, 1.12f), light));
        }

        // The eaves throw a shade on the upper wall.
        if (longSide)
        {
            Quad(true, 0, head - 0.07f, width, head, Lit(wall * 0.45f, light));
        }

        Quad(longSide, 0, 0.03f, 0.045f, head, Lit(trim, light));
        Quad(longSide, width - 0.045f, 0.03f, width, head, Lit(trim, light));
        Openings(longSide, width, light, trim);
    }

    private void Openings(bool longSide, float width, float light, Vector3 trim)
    {
        var count = longSide ? _look.Windows : 2;
        var middle = _look.Wallhead * 0.54f;
        for (var i = 0; i < count; i++)
        {
            var a = width * (i + 0.5f) / count;
            if (longSide && _look.Door && i == count / 2)
            {
                Quad(true, a - 0.085f, 0.03f, a + 0.085f, 0.4f, Lit(trim, light));
                Quad(true, a - 0.06f, 0.03f, a + 0.06f, 0.375f, Lit(Ink.Hex("#3d5a50"), light));
                Quad(true, a - 0.035f, 0.24f, a + 0.035f, 0.34f, _look.Lamps ? Ink.Hex("#ffc873") : Lit(Ink.Hex(_look.Glass), light));
                continue;
            }

            Window(longSide, a, middle, 0.085f, 0.125f, light, trim);
        }

        if (!longSide && _look.Gable > 0.3f)
        {
            Window(false, width / 2, _look.Wallhead + _look.Gable * 0.3f, 0.065f, 0.085f, light, trim);
        }
    }

    private void Window(bool longSide, float a, float u, float half, float tall, float light, Vector3 trim)
    {
        Quad(longSide, a - half - 0.025f, u - tall - 0.025f, a + half + 0.025f, u + tall + 0.03f, Lit(trim, light));
        var lamp = _look.Lamps && _dice.Chance(0.8f);
        var glass = lamp
            ? Ink.Mix(Ink.Hex("#ffb454"), Ink.Hex("#ffdf9e"), _dice.Next()) * 1.25f
            : Ink.Mix(Lit(Ink.Hex(_look.Glass) * _dice.Range(0.6f, 1.2f), light), _look.Haze, _look.HazeShare);
        Quad(longSide, a - half, u - tall, a + half, u + tall, glass);
        if (!lamp)
        {
            Quad(longSide, a - half, u, a + half * 0.6f, u + tall, glass * 1.35f);
        }

        Quad(longSide, a - 0.008f, u - tall, a + 0.008f, u + tall, Lit(trim, light));
        Quad(longSide, a - half, u + tall * 0.25f, a + half, u + tall * 0.25f + 0.014f, Lit(trim, light));
    }

    private void Roof()
    {
        float head = _look.Wallhead, ridge = head + _look.Gable, length = _look.Length, depth = _look.Depth;
        const float Over = 0.075f;
        var drop = Over * _look.Gable / (depth / 2);
        var colour = _look.Snow ? Ink.Hex("#e9eef6") : Ink.Hex(_look.Roof);
        if (_look.Chimney)
        {
            Chimney(ridge, length, depth);
        }

        Vector2 eaveNear = Place(-Over, head - drop, -Over), eaveFar = Place(length + Over, head - drop, -Over);
        Vector2 ridgeNear = Place(-Over, ridge, depth / 2), ridgeFar = Place(length + Over, ridge, depth / 2);
        _canvas.Fill([eaveNear, eaveFar, ridgeFar, ridgeNear], Lit(colour, _look.Light.Z));
        if (!_look.Snow)
        {
            for (var i = 0; i < 22; i++)
            {
                var t = i / 22f;
                _canvas.Fill(Outline.Stroke(Vector2.Lerp(eaveNear, ridgeNear, t), Vector2.Lerp(eaveFar, ridgeFar, t), _size * 0.008f, _size * 0.008f), Lit(colour * _dice.Range(0.6f, 1.25f), _look.Light.Z), 0.55f);
            }
        }

        var thick = _look.Snow ? 0.055f : 0.03f;
        var board = Lit(_look.Snow ? colour : Ink.Hex(_look.Trim), _look.Light.X);
        _canvas.Fill([eaveNear, eaveFar, eaveFar + new Vector2(0, thick * _size), eaveNear + new Vector2(0, thick * _size)], board * (_look.Snow ? 0.8f : 0.85f));
        var gable = Lit(_look.Snow ? colour : Ink.Hex(_look.Trim), _look.Light.Y);
        var eaveBack = Place(-Over, head - drop, depth + Over);
        foreach (var low in new[] { eaveNear, eaveBack })
        {
            var down = new Vector2(0, thick * 1.3f * _size);
            _canvas.Fill([low, ridgeNear, ridgeNear + down, low + down], gable);
        }
    }

    private void Chimney(float ridge, float length, float depth)
    {
        var foot = Place(length * 0.45f, ridge - 0.06f, depth / 2);
        float w = 0.07f * _size, h = 0.24f * _size;
        _canvas.Fill(Outline.Box(foot.X - w, foot.Y - h, foot.X + w, foot.Y), Lit(Ink.Hex("#7b4436"), _look.Light.X * 0.9f));
        _canvas.Fill(Outline.Box(foot.X + w * 0.2f, foot.Y - h, foot.X + w, foot.Y), Lit(Ink.Hex("#7b4436"), _look.Light.Y * 0.8f));
        _canvas.Fill(Outline.Box(foot.X - w * 1.2f, foot.Y - h - 0.03f * _size, foot.X + w * 1.2f, foot.Y - h), Lit(_look.Snow ? Ink.Hex("#e9eef6") : Ink.Hex("#4a3a36"), _look.Light.X));
    }
}
