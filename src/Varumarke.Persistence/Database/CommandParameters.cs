using System.Data.Common;

namespace Varumarke.Persistence.Database;

internal static class CommandParameters
{
    /// <summary>Gives a command a value.</summary>
    /// <param name="command">The command.</param>
    /// <param name="name">The parameter's name, with the @.</param>
    /// <param name="value">Its value.</param>
    public static void AddParameter(this DbCommand command, string name, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
