using System.Globalization;
using Crosscheck.Training;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
return TrainingProgram.Run(args, Console.Out, Console.Error);
