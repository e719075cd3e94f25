using System.Text;
using QRCoder;

namespace BackOffice.Web.Components.Access;

/// <summary>Draws QR codes.</summary>
internal static class QrCode
{
    /// <summary>The picture of a text, as an address that holds it: black on white also in the dark, as cameras want it.</summary>
    internal static string AddressOf(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(picture.GetGraphic(4)))}";
    }
}
