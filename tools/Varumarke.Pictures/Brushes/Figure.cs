using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

/// <summary>
/// Angles in degrees from hanging straight down, positive toward where the figure faces; knees and elbows are relative to
/// thigh and upper arm.
/// </summary>
internal sealed record Pose
{
    public float Lean { get; init; }

    public (float Hip, float Knee) LegNear { get; init; } = (4, 0);

    public (float Hip, float Knee) LegFar { get; init; } = (-4, 0);

    public (float Shoulder, float Elbow) ArmNear { get; init; } = (8, 8);

    public (float Shoulder, float Elbow) ArmFar { get; init; } = (-8, 8);

    public float Nod { get; init; }

    public static Pose Standing { get; } = new();

    public static Pose Walking { get; } = new() { Lean = 4, LegNear = (24, -8), LegFar = (-20, -14), ArmNear = (-22, 18), ArmFar = (24, 22) };

    public static Pose Running { get; } = new() { Lean = 12, LegNear = (48, -55), LegFar = (-32, -35), ArmNear = (-45, 80), ArmFar = (40, 85) };

    public static Pose Sitting { get; } = new() { Lean = 4, LegNear = (84, -78), LegFar = (80, -84), ArmNear = (30, 45), ArmFar = (26, 50) };
}

internal sealed record FigureLook
{
    public string Colour { get; init; } = "#14161c";

    /// <summary>The light along the edge that faces the sun; empty for none.</summary>
    public string Rim { get; init; } = "";

    public Vector2 RimFrom { get; init; } = new(1, -0.6f);

    /// <summary>1 faces right, -1 left.</summary>
    public float Facing { get; init; } = 1;

    /// <summary>0.6 in profile, 1 seen from the front or from behind.</summary>
    public float Breadth { get; init; } = 0.75f;

    public bool Skirt { get; init; }

    public bool Coat { get; init; }

    public bool Hat { get; init; }

    public bool Backpack { get; init; }

    public bool LongHair { get; init; }

    /// <summary>Children's heads are larger for their height.</summary>
    public float Head { get; init; } = 1;

    public float Alpha { get; init; } = 1;

    /// <summary>Clothes still tell in a silhouette, faintly: what the upper body wears.</summary>
    public string Jacket { get; init; } = "#4a4e5c";

    public float JacketShare { get; init; } = 0.22f;
}

/// <summary>Where a drawn figure's hands, feet and hip ended up, for what they hold and sit on.</summary>
internal sealed record Joints(Vector2 HandNear, Vector2 HandFar, Vector2 FootNear, Vector2 FootFar, Vector2 Hip, Vector2 Neck, Vector2 Head);

/// <summary>People as silhouettes: limbs on a skeleton, never a face.</summary>
internal static class Figure
{
    private static readonly (float Shift, float Alpha)[] s_edge = [(0.0105f, 0.12f), (0.008f, 0.2f), (0.006f, 0.35f), (0.004f, 0.7f)];

    public static Joints Draw(Canvas canvas, Vector2 foot, float height, Pose pose, FigureLook look)
    {
        var joints = Skeleton(foot, height, pose, look, out var parts);
        if (look.Rim.Length > 0)
        {
            Glow(canvas, parts, look, height);
        }

        var colour = Ink.Hex(look.Colour);
        var jacket = Ink.Mix(colour, Ink.Hex(look.Jacket), look.JacketShare);
        foreach (var part in parts)
        {
            var upper = part.Max(p => p.Y) < joints.Hip.Y + height * 0.1f;
            Model(canvas, part, upper ? jacket : colour, look, foot - new Vector2(0, height * 0.5f), height);
        }

        return joints;
    }

    /// <summary>A thin edge of light that dies outward; one hard edge looks like paper.</summary>
    public static void Glow(Canvas canvas, IReadOnlyList<Vector2[]> parts, FigureLook look, float height)
    {
        var away = Vector2.Normalize(look.RimFrom) * height;
        var rim = Ink.Hex(look.Rim);
        foreach (var (shift, alpha) in s_edge)
        {
            foreach (var part in parts)
            {
                canvas.Fill([.. part.Select(p => p + away * shift)], rim, look.Alpha * alpha);
            }
        }
    }

    // The light falls off over the whole figure, not limb by limb: joints would show.
    private static void Model(Canvas canvas, Vector2[] part, Vector3 colour, FigureLook look, Vector2 middle, float height)
    {
        if (look.Rim.Length == 0)
        {
            canvas.Fill(part, colour, look.Alpha);
            return;
        }

        var rim = Ink.Hex(look.Rim);
        var toLight = Vector2.Normalize(look.RimFrom);
        canvas.Fill(part, (x, y) =>
        {
            var lit = Math.Clamp(0.4f + Vector2.Dot((new Vector2(x, y) - middle) / height * new Vector2(2.4f, 1), toLight), 0, 1);
            return new(Ink.Mix(colour, rim, 0.12f * lit * lit), look.Alpha);
        });
    }

    private static Joints Skeleton(Vector2 foot, float h, Pose pose, FigureLook look, out List<Vector2[]> parts)
    {
        parts = [];
        var f = look.Facing;
        Vector2 Turn(float degrees, float length)
        {
            var (sin, cos) = MathF.SinCos(degrees * MathF.PI / 180);
            return new Vector2(sin * f, cos) * length * h;
        }

        // The lower foot stands on the ground: find the hip from it.
        Vector2 Leg((float Hip, float Knee) leg) => Turn(leg.Hip, 0.245f) + Turn(leg.Hip + leg.Knee, 0.235f);
        var drop = MathF.Max(Leg(pose.LegNear).Y, Leg(pose.LegFar).Y) + 0.025f * h;
        var hip = foot - new Vector2(0, drop);
        var b = look.Breadth;
        var spine = Turn(180 - pose.Lean, 0.29f);
        var neck = hip + spine;
        var head = neck + Turn(180 - pose.Lean - pose.Nod, 0.1f * look.Head + 0.015f);
        var shoulder = hip + spine * 0.93f;
        var half = new Vector2(0.075f * h * (b - 0.55f) * 2, 0);

        var footFar = Limbs(parts, hip - half * 0.6f, pose.LegFar.Hip, pose.LegFar.Knee, 0.245f, 0.235f, 0.056f, 0.037f, 0.024f, Turn, h, true);
        var handFar = Limbs(parts, shoulder - half, pose.ArmFar.Shoulder, pose.ArmFar.Elbow, 0.16f, 0.155f, 0.033f, 0.025f, 0.018f, Turn, h, false);
        var footNear = Limbs(parts, hip + half * 0.6f, pose.LegNear.Hip, pose.LegNear.Knee, 0.245f, 0.235f, 0.058f, 0.038f, 0.025f, Turn, h, true);
        parts.Add(Outline.Limb(Vector2.Lerp(shoulder, neck, 0.2f), Vector2.Lerp(neck, head, 0.6f), 0.03f * h, 0.023f * h));
        parts.Add(Torso(hip, shoulder, h, b, f));
        parts.Add(Outline.Ellipse(head, 0.047f * h * look.Head, 0.062f * h * look.Head, pose.Lean * f * 0.012f));
        var handNear = Limbs(parts, shoulder + half, pose.ArmNear.Shoulder, pose.ArmNear.Elbow, 0.16f, 0.155f, 0.034f, 0.026f, 0.018f, Turn, h, false);
        Clothes(parts, look, hip, neck, head, h, f);
        return new(handNear, handFar, footNear, footFar, hip, neck, head);
    }

    // Hips, waist, chest and sloping shoulders in one outline.
    private static Vector2[] Torso(Vector2 hip, Vector2 shoulder, float h, float b, float f)
    {
        var up = Vector2.Normalize(shoulder - hip);
        var side = new Vector2(-up.Y, up.X) * h * b;
        var chest = f * 0.012f * (1.1f - b);
        Vector2 At(float along, float across) => hip + up * (along * h) + side * (across + chest);
        return Outline.Curve(true, At(-0.045f, -0.075f), At(0.01f, -0.092f), At(0.1f, -0.078f), At(0.2f, -0.1f), At(0.265f, -0.112f), At(0.292f, -0.075f), At(0.315f, 0),
            At(0.292f, 0.075f), At(0.265f, 0.112f), At(0.2f, 0.1f), At(0.1f, 0.078f), At(0.01f, 0.092f), At(-0.045f, 0.075f));
    }

    private static Vector2 Limbs(List<Vector2[]> parts, Vector2 root, float first, float second, float upper, float lower, float r0, float r1, float r2, Func<float, float, Vector2> turn, float h, bool leg)
    {
        var joint = root + turn(first, upper);
        var end = joint + turn(first + second, lower);
        parts.Add(Outline.Limb(root, joint, r0 * h, r1 * h));
        parts.Add(Outline.Limb(joint, end, r1 * h, r2 * h));
        // Foot or hand.
        parts.Add(leg
            ? Outline.Limb(end, end + turn(first + second + 82, 0.075f) + new Vector2(0, 0.006f * h), 0.026f * h, 0.017f * h)
            : Outline.Limb(end, end + turn(first + second, 0.03f), 0.02f * h, 0.016f * h));
        return end;
    }

    private static void Clothes(List<Vector2[]> parts, FigureLook look, Vector2 hip, Vector2 neck, Vector2 head, float h, float f)
    {
        if (look.Skirt || look.Coat)
        {
            var length = look.Skirt ? 0.3f : 0.16f;
            var wide = look.Skirt ? 0.17f : 0.115f;
            parts.Add(Outline.Curve(true, hip + new Vector2(-0.06f, -0.12f) * h, hip + new Vector2(0.06f, -0.12f) * h,
                hip + new Vector2(wide * 0.75f, length * 0.5f) * h, hip + new Vector2(wide, length) * h, hip + new Vector2(0, length * 1.04f) * h, hip + new Vector2(-wide, length) * h, hip + new Vector2(-wide * 0.75f, length * 0.5f) * h));
        }

        if (look.Hat)
        {
            parts.Add(Outline.Ellipse(head - new Vector2(0, 0.03f * h), 0.085f * h, 0.014f * h, 0));
            parts.Add(Outline.Limb(head - new Vector2(0, 0.05f * h), head - new Vector2(0, 0.075f * h), 0.046f * h, 0.04f * h));
        }

        if (look.Backpack)
        {
            var back = Vector2.Lerp(hip, neck, 0.55f) - new Vector2(0.1f * f * h, 0);
            parts.Add(Outline.Limb(back + new Vector2(0, 0.09f * h), back - new Vector2(0, 0.08f * h), 0.07f * h, 0.06f * h));
            parts.Add(Outline.Limb(back - new Vector2(0.03f * h, 0.16f * h), back + new Vector2(-0.03f * h, -0.155f * h) + new Vector2(0.1f * f * h, 0), 0.026f * h, 0.026f * h));
        }

        if (look.LongHair)
        {
            parts.Add(Outline.Limb(head - new Vector2(0.012f * f * h, 0.01f * h), neck - new Vector2(0.045f * f * h, -0.06f * h), 0.056f * h, 0.026f * h));
        }
    }
}
