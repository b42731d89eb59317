using System.Numerics;

namespace Varumarke.Pictures.Painting;

/// <summary>
/// Fills shapes with exact edge coverage: each edge adds its signed area to an accumulation buffer, a running sum along the row
/// gives the coverage. Fast enough for the hundred thousand needles, leaves and blades of a picture.
/// </summary>
internal static class Pen
{
    [ThreadStatic]
    private static float[]? t_area;

    public static void Fill(this Canvas canvas, ReadOnlySpan<Vector2> contour, Vector3 colour, float alpha = 1) =>
        Fill(canvas, contour, colour, alpha, null);

    /// <summary>Fills with a colour for each place (straight alpha).</summary>
    public static void Fill(this Canvas canvas, ReadOnlySpan<Vector2> contour, Func<float, float, Vector4> shader) =>
        Fill(canvas, contour, default, 1, shader);

    private static void Fill(Canvas canvas, ReadOnlySpan<Vector2> contour, Vector3 colour, float alpha, Func<float, float, Vector4>? shader)
    {
        Vector2 low = new(float.MaxValue), high = new(float.MinValue);
        foreach (var point in contour)
        {
            low = Vector2.Min(low, point);
            high = Vector2.Max(high, point);
        }

        int left = Math.Max(0, (int)MathF.Floor(low.X * canvas.Height)), right = Math.Min(canvas.Width, (int)MathF.Ceiling(high.X * canvas.Height) + 1);
        int top = Math.Max(0, (int)MathF.Floor(low.Y * canvas.Height)), bottom = Math.Min(canvas.Height, (int)MathF.Ceiling(high.Y * canvas.Height) + 1);
        if (left >= right || top >= bottom)
        {
            return;
        }

        int width = right - left + 2, height = bottom - top;
        var size = width * height;
        if (t_area is null || t_area.Length < size)
        {
            t_area = new float[Math.Max(size, 1 << 16)];
        }

        var area = t_area.AsSpan(0, size);
        area.Clear();
        var offset = new Vector2(left, top);
        for (var i = 0; i < contour.Length; i++)
        {
            Edge(area, width, height, contour[i] * canvas.Height - offset, contour[(i + 1) % contour.Length] * canvas.Height - offset);
        }

        for (var y = 0; y < height; y++)
        {
            var sum = 0f;
            for (var x = 0; x < width - 2; x++)
            {
                sum += area[y * width + x];
                var coverage = Math.Min(MathF.Abs(sum), 1);
                if (coverage < 0.004f)
                {
                    continue;
                }

                var index = (y + top) * canvas.Width + x + left;
                if (shader is null)
                {
                    canvas.Blend(index, colour, coverage * alpha);
                }
                else
                {
                    var shade = shader((x + left + 0.5f) / canvas.Height, (y + top + 0.5f) / canvas.Height);
                    canvas.Blend(index, new(shade.X, shade.Y, shade.Z), coverage * shade.W);
                }
            }
        }
    }

    private static void Edge(Span<float> area, int width, int height, Vector2 a, Vector2 b)
    {
        if (a.Y == b.Y)
        {
            return;
        }

        var direction = 1f;
        if (a.Y > b.Y)
        {
            (a, b, direction) = (b, a, -1f);
        }

        var slope = (b.X - a.X) / (b.Y - a.Y);
        var limit = width - 2f;
        var start = Math.Max(0, (int)MathF.Floor(a.Y));
        var end = Math.Min(height, (int)MathF.Ceiling(b.Y));
        for (var y = start; y < end; y++)
        {
            var from = Math.Max(y, a.Y);
            var to = Math.Min(y + 1, b.Y);
            var x0 = Math.Clamp(a.X + slope * (from - a.Y), 0, limit);
            var x1 = Math.Clamp(a.X + slope * (to - a.Y), 0, limit);
            Cross(area.Slice(y * width, width), Math.Min(x0, x1), Math.Max(x0, x1), (to - from) * direction);
        }
    }

    // The part of an edge within one row: spreads its height over the columns that it crosses.
    private static void Cross(Span<float> row, float x0, float x1, float d)
    {
        int first = (int)x0, last = (int)MathF.Ceiling(x1);
        if (last <= first + 1)
        {
            var middle = 0.5f * (x0 + x1) - first;
            row[first] += d - d * middle;
            row[first + 1] += d * middle;
            return;
        }

        var scale = 1 / (x1 - x0);
        float head = 1 - (x0 - first), tail = x1 - last + 1;
        var areaHead = 0.5f * scale * head * head;
        var areaTail = 0.5f * scale * tail * tail;
        row[first] += d * areaHead;
        if (last == first + 2)
        {
            row[first + 1] += d * (1 - areaHead - areaTail);
        }
        else
        {
            var second = scale * (1.5f - (x0 - first));
            row[first + 1] += d * (second - areaHead);
            for (var x = first + 2; x < last - 1; x++)
            {
                row[x] += d * scale;
            }

            row[last - 1] += d * (1 - (second + (last - first - 3) * scale) - areaTail);
        }

        row[last] += d * areaTail;
    }
}
