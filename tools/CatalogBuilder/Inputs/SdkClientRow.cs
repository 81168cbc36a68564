namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>A row of Tables/clients.tsv.</summary>
public sealed record SdkClientRow(string Interface, string Class, string Namespace, string Assembly, string ServiceId, string Prefix);
