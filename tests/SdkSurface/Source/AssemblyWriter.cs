using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Dstack.Permissions.SdkSurface.Source;

/// <summary>Writes the C# of one stand-in assembly.</summary>
public static class AssemblyWriter
{
    /// <summary>The source of an assembly.</summary>
    /// <param name="clients">Its clients.</param>
    /// <param name="flavour">The build it looks like.</param>
    public static string Write(IReadOnlyList<ClientSurface> clients, SurfaceFlavour flavour)
    {
        var text = new StringBuilder("[assembly: global::System.Reflection.AssemblyVersion(\"4.0.0.0\")]\n");
        foreach (var group in clients.GroupBy(client => client.Row.Namespace))
        {
            var types = new ModelTypes(group.Key, group.SelectMany(client => client.Names));
            var own = new StringBuilder();
            var model = new StringBuilder();
            foreach (var client in group)
            {
                own.Append(new ClientWriter(client, flavour, types).Write());
                model.Append(new OperationWriter(client, types).Write());
            }
            text.Append("namespace ").Append(group.Key).AppendLine(" {").Append(own).Append(types.Enumerations).AppendLine("}");
            text.Append("namespace ").Append(group.Key).AppendLine(".Model {").Append(model).Append(types.Structures()).AppendLine("}");
        }
        return text.ToString();
    }
}
