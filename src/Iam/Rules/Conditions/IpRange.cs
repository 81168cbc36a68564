using System.Globalization;
using System.Net;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>An IPv4 or IPv6 address or CIDR; without a prefix it is one address.</summary>
/// <param name="Address">The address as written, in bytes.</param>
/// <param name="Prefix">How many leading bits count.</param>
internal readonly record struct IpRange(byte[] Address, int Prefix)
{
    public static bool TryParse(string text, out IpRange range)
    {
        range = default;
        var slash = text.IndexOf('/');
        var address = slash < 0 ? text : text.Substring(0, slash);
        if (!IsWritten(address) || !IPAddress.TryParse(address, out var parsed))
            return false;
        var bytes = parsed.GetAddressBytes();
        var prefix = bytes.Length * 8;
        if (slash >= 0 && (!int.TryParse(text.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            || (prefix = given) > bytes.Length * 8))
            return false;
        range = new IpRange(bytes, prefix);
        return true;
    }

    /// <summary>Whether bits behind the prefix are set.</summary>
    public bool HasHostBits
    {
        get
        {
            for (var bit = Prefix; bit < Address.Length * 8; bit++)
            {
                if ((Address[bit / 8] & (0x80 >> (bit % 8))) != 0)
                    return true;
            }

            return false;
        }
    }

    /// <summary>Whether it lies in RFC 1918's private networks.</summary>
    public bool IsPrivate => Address.Length == 4
        && ((Address[0] == 10 && Prefix >= 8) || (Address[0] == 172 && Address[1] is >= 16 and <= 31 && Prefix >= 12)
            || (Address[0] == 192 && Address[1] == 168 && Prefix >= 16));

    /// <summary>The range with the bits behind the prefix cleared.</summary>
    public string Cleared()
    {
        var bytes = (byte[])Address.Clone();
        for (var bit = Prefix; bit < bytes.Length * 8; bit++)
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return new IPAddress(bytes) + "/" + Prefix.ToString(CultureInfo.InvariantCulture);
    }

    // .NET reads "1" and "0x7f.1" as addresses too.
    private static bool IsWritten(string address)
    {
        if (address.IndexOf(':') >= 0)
            return address.IndexOfAny(['%', '[', ']']) < 0;
        var parts = address.Split('.');
        if (parts.Length != 4)
            return false;
        foreach (var part in parts)
        {
            if (part.Length is 0 or > 3 || (part.Length > 1 && part[0] == '0')
                || !byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                return false;
        }

        return true;
    }
}
